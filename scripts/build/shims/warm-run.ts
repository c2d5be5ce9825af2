import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

// Runs the wrapped program as the executable would, and leaves behind what V8 compiled of it, on top of what an earlier run left.
const [program = '', cache = '', ...args] = process.argv.slice(2);
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(readFileSync(program, 'latin1'), {
  filename: 'kubectl-pod_doctor',
  ...(cachedData === undefined ? {} : { cachedData }),
});
process.argv = [process.execPath, process.execPath, ...args];
process.on('exit', () => writeFileSync(cache, script.createCachedData()));
const main: unknown = script.runInThisContext();
if (!isWrapped(main)) throw new Error('the program is not wrapped in a function');
const module = { exports: {} };
main(createRequire(process.execPath), module, module.exports, process.execPath, dirname(process.execPath));

type Wrapped = (require: NodeJS.Require, module: object, exports: object, filename: string, dirname: string) => void;

function isWrapped(value: unknown): value is Wrapped {
  return typeof value === 'function';
}
