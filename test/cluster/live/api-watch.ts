import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { authority, keyPair } from '../boot/certificates.ts';
import { apiUrl } from '../boot/layout.ts';
import { describe } from '../runner/describe.ts';
import { at, parsed } from '../runner/wire.ts';
import { withinTime } from './within-time.ts';

/** One line that describes an object (see `describe.ts`), and when it came, by `performance.now()`. */
type Seen = { readonly line: string; readonly at: number };

/** Watches the Pods and events of a namespace, for the moment when a fault first shows at the API server. */
export class ApiWatch {
  readonly #seen: Seen[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #ends: (() => void)[] = [];

  constructor(namespace: string) {
    for (const plural of ['pods', 'events']) this.#open(`/api/v1/namespaces/${namespace}/${plural}?watch=true`);
  }

  /** When the first line came that names the object and has one of the texts (`a|b`: any of them). */
  async first(name: string, text: string, seconds: number): Promise<number> {
    const forms = text.split('|');
    // As a whole name: a message may hold the word too.
    const named = new RegExp(`[ /]${name}(?:[-/: ]|$)`);
    const find = (): Seen | undefined =>
      this.#seen.find(({ line }) => named.test(line) && forms.some((form) => line.includes(form)));
    const described = (): string =>
      this.#seen.flatMap(({ line }) => (named.test(line) ? [`  ${line.slice(0, 200)}`] : [])).join('\n');
    return withinTime(
      seconds,
      () => `the cluster does not show ${JSON.stringify(text)} of ${name}:\n${described()}`,
      (signal) =>
        new Promise((resolve) => {
          const look = (): void => {
            const found = find();
            if (found === undefined) return;
            this.#waiting.delete(look);
            resolve(found.at);
          };
          this.#waiting.add(look);
          signal.addEventListener('abort', () => this.#waiting.delete(look));
          look();
        }),
    );
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #open(path: string): void {
    const admin = keyPair('admin');
    const tls = {
      ca: readFileSync(authority.certificate),
      cert: readFileSync(admin.certificate),
      key: readFileSync(admin.key),
    };
    let rest = '';
    const sent = request(new URL(path, apiUrl), tls, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        const lines = `${rest}${piece}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) this.#take(line);
      });
      answer.on('error', () => undefined);
    });
    // It ends by being closed; one that ends before is noticed by what is not seen.
    sent.on('error', () => undefined);
    sent.end();
    this.#ends.push(() => sent.destroy());
  }

  #take(line: string): void {
    const now = performance.now();
    const objects = [at(parsed(line), 'object')];
    for (const text of describe({ capturedAt: '', objects, logs: [], listed: [] })) {
      this.#seen.push({ line: text, at: now });
    }
    for (const look of [...this.#waiting]) look();
  }
}
