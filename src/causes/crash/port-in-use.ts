import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** The port it wants to listen on is taken. */
export const portInUse = defineCause({
  id: 'crash/port-in-use',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral', tryFirst: 'ss -ltnp' },
  summary: 'The program cannot listen, because something in the same network namespace already listens on that port.',
  find(signal) {
    const seen = speaksOf(signal, 'port-in-use');
    if (!seen) return undefined;
    const port = seen.fault.port ?? (seen.fault.what === undefined ? undefined : Number(seen.fault.what));
    const { spec } = seen.subject.pod;
    const rival = spec?.containers?.find(
      (each) => each.name !== seen.container && each.ports?.some(({ containerPort }) => containerPort === port),
    );
    return { seen, port, rival: rival?.name, onHost: spec?.hostNetwork === true };
  },
  tell: ({ seen, port, rival, onHost }, about) =>
    tellLine(seen, about, {
      title: port === undefined ? `A port is already in use: ${seen.line}` : `Port ${port} is already in use`,
      why: onHost
        ? 'The Pod uses the network of its node, so everything on the node shares its ports.'
        : rival === undefined
          ? 'All containers of a Pod share one network; or the program itself listens twice.'
          : `Container ${rival} of the same Pod declares port ${port}, and all containers of a Pod share one network.`,
      settles: 'See who listens: `ss -ltnp` in the Pod.',
      remedies: [advise('give one of them another port')],
    }),
  examples: () => ({
    hits: [
      { says: 'Go names the address', snapshot: saying('error: listen tcp :8080: bind: address already in use') },
      {
        says: 'Node names the address',
        snapshot: saying(
          'Error: listen EADDRINUSE: address already in use :::3000\n    at Server.setupListenHandle [as _listen2] (node:net:1330:16)',
        ),
      },
    ],
    misses: noFaultIn('listen tcp :8080: bind: address already in use'),
  }),
});
