import { startProcess, stopProcess } from './boot/restart.ts';

const name = 'kube-apiserver';
switch (process.argv[2] ?? '') {
  case 'stop':
    await stopProcess(name);
    console.log('the API server is stopped');
    break;
  case 'start':
    await startProcess(name);
    console.log('the API server is ready');
    break;
  default:
    console.error('usage: api-server.ts stop|start');
    process.exitCode = 2;
}
