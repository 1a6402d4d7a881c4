// Stands in for native-watchdog, a native addon, in the provisioned host: it ends a process whose parent is gone and
// whose event loop hangs. end-with-parent.cjs sees to the first; a hanging one is ended with the server.
exports.start = () => undefined;
exports.exit = (code) => process.exit(code);
