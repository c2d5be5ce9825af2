import { bundle } from './build/bundle.ts';

await bundle();
