/** `--color`. */
export type ColorWish = 'auto' | 'always' | 'never';

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to write colours: `--color`, then NO_COLOR (any value that is not empty, no-color.org), then FORCE_COLOR (`0` and `false`
 * disable), then TERM=dumb, and else whether the stream is a terminal.
 */
export function wantsColor(wish: ColorWish, environment: Environment, isTerminal: boolean): boolean {
  if (wish !== 'auto') return wish === 'always';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const force = environment['FORCE_COLOR'] ?? '';
  if (force !== '') return force !== '0' && force !== 'false';
  return environment['TERM'] !== 'dumb' && isTerminal;
}

/**
 * The value of FORCE_COLOR to set before Ink is imported, or undefined to leave it alone: the colour package inside Ink reads the
 * environment when it loads, and knows neither NO_COLOR nor our flag.
 */
export function forceColorFor(wish: ColorWish, environment: Environment, isTerminal: boolean): '0' | '1' | undefined {
  if (!wantsColor(wish, environment, isTerminal)) return '0';
  return wish === 'always' && (environment['FORCE_COLOR'] ?? '') === '' ? '1' : undefined;
}

/** Whether the locale says that only ASCII can be shown. An unset locale, as in a container, says nothing. */
export function wantsAscii(environment: Environment): boolean {
  const locale = [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find(
    (value) => (value ?? '') !== '',
  );
  return locale !== undefined && !/utf-?8/i.test(locale);
}
