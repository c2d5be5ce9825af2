import { takeDown } from './boot/teardown.ts';

const began = Date.now();
await takeDown();
console.log(`down after ${((Date.now() - began) / 1000).toFixed(1)} s`);
