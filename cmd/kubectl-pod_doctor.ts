import yargs from 'yargs';
import manifest from '../package.json' with { type: 'json' };

// No top-level await here: the shipped program is one CommonJS bundle.
void yargs(process.argv.slice(2))
  .scriptName('kubectl pod-doctor')
  .command('version', 'Print the version', {}, () => {
    process.stdout.write(`kubectl pod-doctor ${manifest.version}\n`);
  })
  .demandCommand(1)
  .strict()
  .version(false)
  .parseAsync();
