import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings'

/** A command with the options that all have. */
export function command(name: string) {
  return new Command(name)
    .option('--config <file>', 'config file; else LIFEBOAT_CONFIG, else lifeboat.yaml here')
    .addOption(new Option('--json', 'one JSON object on stdout; logs and progress on stderr'))
}

/** For commands that can look into a copy as well. */
export const copyOption = ['--copy <name>', 'look into this copy instead of the repository itself'] as const

/** As `Session.repository` takes it. */
export function whichCopy({ copy }: { copy?: string | undefined }): { copy?: string } {
  return copy === undefined ? {} : { copy }
}

/** Reads an option's value; commander names the option when it is no whole number. */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It takes a whole number above 0.')
}
