import { causes } from '../../src/causes/index.ts';
import type { AnyCause } from '../../src/signals/any-cause.ts';
import { describeCause } from '../../src/run/cause-description.ts';
import type { CauseDescription } from '../../src/run/cause-description.ts';

const head = '<!-- Made by `npm run docs` from the causes themselves; do not edit. -->\n';

const heals: Readonly<Record<CauseDescription['heals'], string>> = {
  no: 'does not heal by waiting',
  maybe: 'may heal by waiting',
  yes: 'heals by waiting',
};

/** Every page of `docs/causes`, by file name: one a family, and an index. */
export async function causePages(known: readonly AnyCause[] = causes): Promise<ReadonlyMap<string, string>> {
  const sorted = [...known].sort((a, b) => (a.id < b.id ? -1 : 1));
  const described: CauseDescription[] = [];
  for (const cause of sorted) described.push(await describeCause(cause));
  const families = Map.groupBy(described, ({ id }) => id.split('/')[0] ?? '');
  const pages = [...families].map(([family, members]) => [`${family}.md`, familyPage(family, members)] as const);
  return new Map([['README.md', indexPage(families)], ...pages]);
}

function indexPage(families: ReadonlyMap<string, readonly CauseDescription[]>): string {
  const total = [...families.values()].reduce((sum, { length }) => sum + length, 0);
  const sections = [...families].map(([family, members]) => {
    const rows = members.map(({ id, summary }) => `| [\`${id}\`](${family}.md#${anchor(id)}) | ${text(summary)} |`);
    return `## ${family}\n\n| id | what happens |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${head}\n# Causes\n\n${total} causes in ${families.size} families. \`kubectl pod-doctor explain ID\` says the same in the terminal.\n\n${sections.join('\n')}`;
}

function familyPage(family: string, members: readonly CauseDescription[]): string {
  return `${head}\n# ${family}\n\n${members.map(section).join('\n')}`;
}

function section(cause: CauseDescription): string {
  const facts = [cause.severity, heals[cause.heals], `stage \`${cause.stage}\``];
  const parts = [
    `## ${cause.id}`,
    text(cause.summary),
    `${facts.join(', ')}${cause.parent === undefined ? '' : `; a kind of \`${cause.parent}\``}`,
    `Recognised when\n\n${cause.recognised.map((says) => `- ${text(says)}`).join('\n')}`,
    ...(cause.notWhen.length === 0 ? [] : [`Not when\n\n${cause.notWhen.map((says) => `- ${text(says)}`).join('\n')}`]),
    `Told like this\n\n> **${text(cause.title)}** ${text(cause.why)}`.trimEnd(),
    ...(cause.remedies.length === 0 ? [] : [`What to do\n\n${cause.remedies.map(remedy).join('\n')}`]),
    ...(cause.docs === undefined ? [] : [`See <${cause.docs}>.`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function remedy({ text: words, command, effect, by }: CauseDescription['remedies'][number]): string {
  const head = `- ${text(words)} (${effect}, ${by})`;
  return command === undefined ? head : `${head}\n\n  \`\`\`sh\n${command.replaceAll(/^/gm, '  ')}\n  \`\`\``;
}

/** Plain words in Markdown: what it would read as marks is escaped. */
function text(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>|[\]]/g, (mark) => `\\${mark}`);
}

/** How GitHub makes anchors of headings. */
function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z0-9 -]/g, '').replaceAll(' ', '-');
}
