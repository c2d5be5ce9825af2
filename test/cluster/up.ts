import { bringUp } from './boot/bring-up.ts';
import { files } from './boot/layout.ts';
import { missing } from './boot/prerequisites.ts';

const why = await missing();
if (why !== undefined) {
  console.error(`error: no test cluster on this machine: ${why}`);
  process.exit(1);
}
const began = Date.now();
await bringUp(process.argv.includes('--containerd=1.6') ? '1.6' : '2.1');
console.log(`up after ${((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`export KUBECONFIG=${files.adminKubeconfig}`);
