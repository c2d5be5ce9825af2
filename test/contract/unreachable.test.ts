import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/run-command.ts';

/** Port 1 of the loopback address: nobody listens there. */
const nowhere = ['--server', 'http://127.0.0.1:1', '-n', 'shop'];

describe('a server that is not there', () => {
  it.each(['access', 'diagnose', 'snapshot'])('is one error line of `%s`, and no bug of ours', async (command) => {
    const ran = await runCommand([command, ...nowhere]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^error: [^\n]*127\.0\.0\.1:1[^\n]*\n$/);
  });
});
