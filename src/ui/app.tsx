import { Box, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { LineView } from './components/line-view.tsx';
import type { Conductor } from './conductor.ts';
import { keysOf } from './keys.ts';
import { frameOf } from './layout.ts';
import type { UiStore } from './store.ts';

interface AppProps {
  readonly store: UiStore;
  readonly conductor: Conductor;
  readonly ascii: boolean;
}

/**
 * The screen. The root is as high as the terminal: a lower one would be drawn from the row where the shell stood, a higher one
 * would scroll.
 */
export function App({ store, conductor, ascii }: AppProps): ReactNode {
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot);
  useEffect(() => conductor.lend(suspendTerminal), [conductor, suspendTerminal]);
  useInput((input, key) => {
    for (const name of keysOf(input, key)) store.dispatch({ kind: 'key', key: name });
  });
  usePaste((text) => store.dispatch({ kind: 'paste', text }));
  const lines = frameOf(snapshot.state, store.scene(snapshot, columns, rows));
  return (
    <Box width={columns} height={rows} flexDirection="column" overflow="hidden">
      {lines.map((line, row) => (
        <LineView key={row} line={line} ascii={ascii} />
      ))}
    </Box>
  );
}
