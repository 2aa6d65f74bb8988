import { Command, Option } from '@commander-js/extra-typings'

/** A command with the options that all have. */
export function command(name: string) {
  return new Command(name)
    .option('--config <file>', 'config file; else LIFEBOAT_CONFIG, else lifeboat.yaml here')
    .addOption(new Option('--json', 'one JSON object on stdout; logs and progress on stderr'))
}
