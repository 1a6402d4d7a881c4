import assert from 'node:assert/strict';
import {chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {findOrInstallChromium} from '../../../scripts/vscode-host/chromium.ts';
import {readOpening} from '../../../scripts/vscode-host/command-line.ts';
import {findDesktopVsCode} from '../../../scripts/vscode-host/desktop.ts';
import {addressOf} from '../../../scripts/vscode-host/server.ts';
import {timeLimit} from '../../../scripts/vscode-host/time-limit.ts';

async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'briefcheck-unit-')));
  context.after(() => rm(folder, {recursive: true}));
  return folder;
}

test("the launcher reads what test-electron's runTests passes", () => {
  const args = [
    '/ws',
    '--disable-extensions',
    '--no-sandbox',
    '--extensionTestsPath=/t/index',
    '--extensionDevelopmentPath=/ext',
  ];
  assert.deepEqual(readOpening(args), {
    workspace: '/ws',
    extensionDevelopmentPath: '/ext',
    extensionTestsPath: '/t/index',
  });
});

test('the launcher names what is missing from its command line', () => {
  assert.throws(() => readOpening(['/ws', '--extensionDevelopmentPath=/ext']), /--extensionTestsPath/);
  assert.throws(
    () => readOpening(['--extensionDevelopmentPath=/e', '--extensionTestsPath=/t']),
    /workspace folder/,
  );
});

test("VS Code's options travel in the address, with the special characters of a path escaped", () => {
  const server = {authority: '127.0.0.1:81', ended: Promise.resolve(), stop: () => Promise.resolve()};
  const address = new URL(
    addressOf(server, {
      workspace: '/a b',
      extensionDevelopmentPath: '/ext',
      file: '/a b/é#.md',
      position: '3:7',
    }),
  );
  assert.equal(address.searchParams.get('folder'), '/a b');
  assert.deepEqual(JSON.parse(address.searchParams.get('payload') ?? ''), [
    ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:81/ext'],
    ['openFile', 'vscode-remote://127.0.0.1:81/a%20b/%C3%A9%23.md:3:7'],
    ['gotoLineMode', 'true'],
  ]);
});

test('desktop VS Code is the one that BRIEFCHECK_VSCODE names, or none', () => {
  assert.equal(findDesktopVsCode({BRIEFCHECK_VSCODE: process.execPath}), process.execPath);
  assert.equal(findDesktopVsCode({BRIEFCHECK_VSCODE: 'provisioned', DISPLAY: ':0'}), undefined);
  assert.throws(() => findDesktopVsCode({BRIEFCHECK_VSCODE: '/no/such/code'}), /does not exist/);
});

test('the executable beside the code command on PATH is found, through links', {
  skip: onlyOnLinux(),
}, async (context) => {
  const folder = await temporaryFolder(context);
  const installed = path.join(folder, 'share', 'code');
  await mkdir(path.join(installed, 'bin'), {recursive: true});
  await mkdir(path.join(folder, 'bin'));
  for (const file of ['code', 'bin/code']) {
    await writeFile(path.join(installed, file), '#!/bin/sh\n');
    await chmod(path.join(installed, file), 0o755);
  }
  await symlink(path.join(installed, 'bin', 'code'), path.join(folder, 'bin', 'code'));
  const env = {PATH: path.join(folder, 'bin'), DISPLAY: ':0'};
  assert.equal(findDesktopVsCode(env), path.join(installed, 'code'));
  assert.equal(findDesktopVsCode({PATH: env.PATH}), undefined, 'without a display no window can be opened');
});

function onlyOnLinux(): string | false {
  return process.platform === 'linux' ? false : 'the layout is that of Linux packages';
}

test('the browser is the one that BRIEFCHECK_CHROMIUM names', async () => {
  assert.equal(await findOrInstallChromium({BRIEFCHECK_CHROMIUM: process.execPath}), process.execPath);
  await assert.rejects(findOrInstallChromium({BRIEFCHECK_CHROMIUM: '/no/such/chromium'}), /does not exist/);
});

test('without a browser, and without the right to install one, it says what to install', {
  skip: onlyOnLinux(),
}, async () => {
  await assert.rejects(
    findOrInstallChromium({PATH: ''}, false),
    /install Chromium .* or set BRIEFCHECK_CHROMIUM/,
  );
});

test('what takes too long is named', async () => {
  await assert.rejects(
    timeLimit({seconds: 0.01, what: 'godot'}, new Promise(() => undefined)),
    /Waited 0.01 s for godot/,
  );
  assert.equal(await timeLimit({seconds: 60, what: 'a number'}, Promise.resolve(7)), 7);
});
