/**
 * A message in which nothing is a link. VS Code makes `[text](command:…)` in a notification one that runs the command,
 * and what a web server or a file's name says is not to be run.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', '] (');
}
