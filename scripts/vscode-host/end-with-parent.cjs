// Loaded into the VS Code server before its own code: whatever ends the process that started it, the server ends too.
process.on('disconnect', () => process.exit(0));
