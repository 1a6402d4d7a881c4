// Stands in for native-watchdog, a native addon, in the provisioned host: ends a process of VS Code whose parent is
// gone, even one whose event loop hangs (a test that never returns). A thread of its own keeps watch.
const {Worker} = require('node:worker_threads');

const grace = 3_000;
const watch = `
  const {workerData: {parent, grace}} = require('node:worker_threads');
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace);
    }
  }, 1000);
`;

exports.start = (parent) => new Worker(watch, {eval: true, workerData: {parent, grace}}).unref();
exports.exit = (code) => process.exit(code);
