import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import { toAscii } from '../../terminal/ascii.ts';
import type { Line } from '../line.ts';
import { theme } from '../theme.ts';

interface LineViewProps {
  readonly line: Line;
  readonly ascii: boolean;
}

/** One row of the screen; drawn again only when it reads or looks otherwise. */
export const LineView = memo(function LineView({ line, ascii }: LineViewProps): ReactNode {
  return (
    <Text wrap="truncate-end">
      {line.length === 0
        ? ' '
        : line.map(({ text, tone }, index) => (
            <Text key={index} {...theme[tone]}>
              {ascii ? toAscii(text) : text}
            </Text>
          ))}
    </Text>
  );
}, isSame);

function isSame(one: LineViewProps, other: LineViewProps): boolean {
  return (
    one.ascii === other.ascii &&
    one.line.length === other.line.length &&
    one.line.every(({ text, tone }, index) => other.line[index]?.text === text && other.line[index].tone === tone)
  );
}
