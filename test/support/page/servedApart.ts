import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

export interface ServedApart {
  readonly url: string;
  readonly file: string;
  readonly child: ChildProcess;
}

/**
 * The built host, started with a small script in a process of its own: what a script's question holds up is the server's
 * thread, and the test must go on. `build` in beforeAll, `stopAll` in afterEach, `remove` in afterAll.
 */
export class HostApart {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'apart-'));
  private readonly host = path.join(root, 'build', `host-apart-${process.pid}.cjs`);
  private readonly running: ChildProcess[] = [];
  private started = 0;

  build(): void {
    execFileSync(process.execPath, [path.join(root, 'scripts/buildHost.mjs')], { stdio: 'ignore' });
    // a copy of its own beside the other, so that building again meanwhile does not matter
    copyFileSync(path.join(root, 'build/host.cjs'), this.host);
  }

  async start(code: string, people: readonly object[]): Promise<ServedApart> {
    this.started += 1;
    const bundle = path.join(this.folder, String(this.started));
    mkdirSync(bundle);
    writeFileSync(path.join(bundle, 'Code.js'), code);
    writeFileSync(path.join(bundle, 'appsscript.json'), '{"timeZone":"Asia/Shanghai"}');
    writeFileSync(path.join(bundle, 'people.json'), JSON.stringify(people));
    const file = path.join(bundle, 'workbook.gz');
    const places = ['--bundle', bundle, '--workbook', file, '--people', path.join(bundle, 'people.json')];
    const child = spawn(process.execPath, [this.host, ...places, '--port', '0'], { cwd: root, stdio: 'pipe' });
    this.running.push(child);
    return { url: await addressOf(child), file, child };
  }

  async stopAll(): Promise<void> {
    for (const child of this.running.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  }

  remove(): void {
    rmSync(this.host, { force: true });
    rmSync(this.folder, { recursive: true });
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url && said.includes('Ctrl-C')) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => reject(new Error(said)));
  });
}
