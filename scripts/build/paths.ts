import { join } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..');

/** Where everything that is built goes; not under version control. */
export const dist = join(root, 'dist');

/** Where the process begins. */
export const entry = join(root, 'cmd', 'kubectl-pod_doctor.ts');

/** The program as one CommonJS file for a Node of the pinned major. */
export const bundleFile = join(dist, 'kubectl-pod_doctor.cjs');

/** The program as one executable file. */
export const executableFile = join(dist, 'kubectl-pod_doctor');
