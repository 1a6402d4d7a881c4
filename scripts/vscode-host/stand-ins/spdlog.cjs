// Stands in for @vscode/spdlog, a native addon, in the provisioned host: appends VS Code's log messages to their files
// (the Output panel reads them from there), without the rotation of large files.
const {appendFile} = require('node:fs');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

const doNothing = () => undefined;

class Logger {
  #file;
  #level = 0;
  #pattern = true;
  #waiting = '';
  #writing = false;

  constructor(file) {
    this.#file = file;
    for (const [level, name] of levels.entries()) this[name] = (message) => this.#log(level, name, message);
  }

  setLevel(level) {
    this.#level = level;
  }
  getLevel() {
    return this.#level;
  }
  setPattern() {
    this.#pattern = true;
  }
  clearFormatters() {
    this.#pattern = false;
  }
  flush = doNothing;
  drop = doNothing;

  #log(level, name, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    this.#waiting += this.#pattern ? `${time} [${name}] ${message}\n` : message;
    if (!this.#writing) this.#write();
  }

  /** One write at a time keeps the messages in order. A log that cannot be written must not stop VS Code. */
  #write() {
    const text = this.#waiting;
    this.#waiting = '';
    this.#writing = true;
    appendFile(this.#file, text, () => {
      this.#writing = false;
      if (this.#waiting !== '') this.#write();
    });
  }
}

const create = async (_name, file) => new Logger(file);

// One assignment each: VS Code imports this as an ES module, and Node then finds the names by reading the text.
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = doNothing;
exports.setFlushOn = doNothing;
