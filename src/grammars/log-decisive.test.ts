import { describe, expect, it } from '@jest/globals';
import { decisiveLine } from './log-decisive.ts';

const chosen = (log: string): string | undefined => decisiveLine(log)?.line;

describe('decisiveLine', () => {
  it('takes the exception at the end of a Python trace, not the frames', () => {
    const log =
      'starting\nTraceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    raise ValueError("no tenant")\nValueError: no tenant\n';
    expect(decisiveLine(log)).toMatchObject({ line: 'ValueError: no tenant', isTrace: true });
  });

  it('takes the last of two chained Python traces', () => {
    const log =
      'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File "a.py", line 2\nRuntimeError: no key\n';
    expect(chosen(log)).toBe('RuntimeError: no key');
  });

  it('takes the panic of a Go program, not its goroutines', () => {
    const log =
      'starting\npanic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d\nexit status 2\n';
    expect(chosen(log)).toBe('panic: assignment to entry in nil map');
  });

  it('takes the last cause of a Java exception', () => {
    const log =
      'Exception in thread "main" java.lang.IllegalStateException: cannot start\n\tat shop.Main.main(Main.java:9)\nCaused by: java.sql.SQLException: no driver\n\tat shop.Db.open(Db.java:3)\n\t... 1 more\n';
    expect(chosen(log)).toBe('Caused by: java.sql.SQLException: no driver');
  });

  it('does not take a frame for an exception because its class is named like one', () => {
    const log =
      'java.nio.file.NoSuchFileException: /data/lock\n\tat java.base/sun.nio.fs.UnixException.translate(UnixException.java:92)\n\tat java.base/java.nio.file.Files.open(Files.java:1)\n';
    expect(decisiveLine(log)).toMatchObject({ line: 'java.nio.file.NoSuchFileException: /data/lock', isTrace: true });
  });

  it('does not call an error uncaught that the program hands to its logger', () => {
    const trace = '    at Client.query (/app/client.js:535:17)\n    at run (/app/main.js:10:1)\n';
    expect(decisiveLine(`[Nest] 41  - 05/10/2025, 10:00:17 AM   ERROR [Carts] no carts\n${trace}`)).toMatchObject({
      line: 'no carts',
      isTrace: false,
    });
    expect(decisiveLine(`Error: no carts\n${trace}`)).toMatchObject({ line: 'no carts', isTrace: true });
  });

  it('takes the error of a Node program, not the code around it', () => {
    const log =
      '/app/main.js:3\n  throw new TypeError("no cart");\n  ^\n\nTypeError: no cart\n    at Object.<anonymous> (/app/main.js:3:9)\n    at node:internal/main/run_main_module:23:47\n\nNode.js v20.9.0\n';
    expect(chosen(log)).toBe('TypeError: no cart');
  });

  it('joins the two lines of a Rust panic', () => {
    const log = "thread 'main' panicked at src/main.rs:2:5:\nno cart\nnote: run with `RUST_BACKTRACE=1` to see more\n";
    expect(chosen(log)).toBe("thread 'main' panicked at src/main.rs:2:5: no cart");
  });

  it('reads an error value that Rust prints over several lines to its end', () => {
    const log = 'thread \'main\' panicked at src/main.rs:2:5:\nError {\n    context: "no cart",\n}\nnote: run with\n';
    expect(chosen(log)).toBe('thread \'main\' panicked at src/main.rs:2:5: Error { context: "no cart", }');
  });

  it('does not lose a panic whose message is cut off', () => {
    expect(chosen("thread 'main' panicked at src/main.rs:2:5:\nError {\n")).toBe(
      "thread 'main' panicked at src/main.rs:2:5: Error {",
    );
  });

  it('reads JSON logs and prefers the fatal line', () => {
    const log =
      '{"level":"info","msg":"starting"}\n{"level":"fatal","ts":1,"msg":"cannot open store","error":"no such tenant"}\n{"level":"error","msg":"closing listener failed"}\n';
    expect(chosen(log)).toBe('cannot open store: no such tenant');
  });

  it('reads the numbers of pino as levels', () => {
    expect(chosen('{"level":60,"msg":"no cart"}\n{"level":30,"msg":"error count is 7"}')).toBe('no cart');
  });

  it('reads logfmt', () => {
    expect(chosen('time="2026-03-01T03:00:00Z" level=error msg="no cart" err="it is \\"gone\\""')).toBe(
      'no cart: it is "gone"',
    );
  });

  it('takes the line breaks of logfmt for blanks', () => {
    expect(
      decisiveLine(String.raw`level=fatal msg="migrating: CREATE TABLE \"carts\" (\n\"id\" INT\n);"`),
    ).toMatchObject({
      line: 'migrating: CREATE TABLE "carts" ( "id" INT );',
    });
  });

  it('takes off the process and the date that Nest begins with', () => {
    expect(decisiveLine('[Nest] 41  - 05/10/2025, 10:00:17 AM   ERROR [Carts] no carts')).toMatchObject({
      line: 'no carts',
      isError: true,
    });
  });

  it('reads klog', () => {
    expect(chosen('E0301 03:00:00.123456       1 main.go:42] no cart\nI0301 03:00:00.2       1 main.go:1] bye')).toBe(
      'no cart',
    );
  });

  it('takes time and level off', () => {
    expect(chosen('2026-03-01T03:00:00.123Z [ERROR] no cart')).toBe('no cart');
    expect(chosen('2026/03/01 03:00:00 error: no cart')).toBe('no cart');
    expect(chosen('2026-03-01 03:00:00.123 UTC [1] FATAL:  no cart')).toBe('no cart');
    expect(chosen('\u001b[31mERROR\u001b[0m no cart')).toBe('no cart');
  });

  it('passes over what package managers and shells add', () => {
    expect(chosen('Error: no cart\nnpm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nexit status 1')).toBe('no cart');
  });

  it('passes over farewells after an error', () => {
    expect(chosen('ERROR no cart\nshutting down after error')).toBe('no cart');
  });

  it('does not take a count of no errors for an error', () => {
    expect(decisiveLine('done with 0 errors')).toMatchObject({ line: 'done with 0 errors', isError: false });
  });

  it('does not take information for an error, whatever it speaks of', () => {
    expect(decisiveLine('INFO permission denied for report 17')?.isError).toBe(false);
  });

  it('does not take words that begin with E for error codes', () => {
    expect(decisiveLine('every event is handled')?.isError).toBe(false);
  });

  it('falls back to the last line that says anything', () => {
    expect(decisiveLine('one\ntwo\n\n')).toMatchObject({ line: 'two', isError: false });
  });

  it('says nothing of an empty log', () => {
    expect(decisiveLine(' \n\n')).toBeUndefined();
  });

  it('keeps lines short', () => {
    expect(chosen(`error: ${'x'.repeat(1000)}`)).toHaveLength(300);
  });
});
