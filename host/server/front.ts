import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { frontSource } from './frontSource';
import type { Asked, FromFront, FrontData, ToFront } from './relay';

/** The workbook's end of the thread that speaks HTTP. */
export interface Front {
  /** Answers the port. Rejects with a sentence for people when it is taken. */
  listen(port: number): Promise<number>;
  tell(message: ToFront): void;
  /** Hears the next thing the front says, or waits so long for it: nothing else of this thread runs meanwhile. */
  turn(milliseconds: number): void;
  close(): Promise<void>;
}

/** Starts the thread. `hear` is called for every request, `gone` for every window that listened and has left. */
export function startFront(token: string, hear: (asked: Asked) => void, gone: (id: number) => void): Front {
  const { port1: relay, port2 } = new MessageChannel();
  const said = new SharedArrayBuffer(4);
  const count = new Int32Array(said);
  const workerData: FrontData = { token, relay: port2, said };
  const thread = new Worker(frontSource(), { eval: true, workerData, transferList: [port2] });
  let began: ((message: FromFront) => void) | undefined;
  const take = (message: FromFront) => {
    if (message.kind === 'asked') hear(message);
    else if (message.kind === 'gone') gone(message.id);
    else began?.(message);
  };
  relay.on('message', take);
  const tell = (message: ToFront) => relay.postMessage(message);
  return {
    tell,
    listen: (port) =>
      new Promise((resolve, reject) => {
        began = (message) => {
          if (message.kind === 'listening') resolve(message.port);
          if (message.kind === 'failed') reject(new Error(refusedPort(port, message)));
        };
        tell({ kind: 'listen', port });
      }),
    turn(milliseconds) {
      const heard = Atomics.load(count, 0);
      const next = receiveMessageOnPort(relay);
      if (next) take(next.message as FromFront);
      else Atomics.wait(count, 0, heard, Math.max(0, milliseconds));
    },
    async close() {
      tell({ kind: 'close' });
      await once(thread, 'exit');
      relay.close();
    },
  };
}

function refusedPort(port: number, { code, message }: { readonly code: string; readonly message: string }): string {
  if (code !== 'EADDRINUSE') return message;
  return [
    `端口 ${port} 已被占用。请用 PORT 指定另一个端口，例如 PORT=${port + 1}。`,
    `Port ${port} is already in use. Set PORT to another one, for example PORT=${port + 1}.`,
  ].join('\n');
}
