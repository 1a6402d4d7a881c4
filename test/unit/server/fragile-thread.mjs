// A thread that does to itself what the name of a file asks for.
import {parentPort} from 'node:worker_threads';

parentPort?.on('message', ({path}) => {
  if (path.startsWith('leave')) process.exit(0);
  if (path.startsWith('throw')) throw new Error('broken');
  if (path.startsWith('hang')) return;
  if (path.startsWith('talk')) console.log('a parser talks');
  if (path.startsWith('fill')) {
    const heap = [];
    for (;;) heap.push(new Array(10_000).fill(heap.length));
  }
  parentPort?.postMessage({path, problem: undefined});
});
parentPort?.postMessage('ready');
