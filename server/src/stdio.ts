import { Console } from 'node:console';
import {
  AbstractMessageWriter,
  type Connection,
  createConnection,
  type Message,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
} from 'vscode-languageserver/node';

/** The connection over stdin and stdout. What anything logs goes to stderr, since stdout is the protocol's alone. */
export function createStdioConnection(): Connection {
  globalThis.console = new Console(process.stderr);
  // A client that is gone has closed its end; it need not have said "exit".
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(1));
  return createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new WholeMessageWriter());
}

/**
 * Writes a message with its header at once: one system call, and the client wakes once. The writer of vscode-jsonrpc 9 takes two.
 */
class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  constructor() {
    super();
    process.stdout.on('error', (error) => this.fireError(error));
    process.stdout.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const text = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    process.stdout.end();
  }
}
