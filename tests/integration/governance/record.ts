import { freshCommands } from '../../support/commands'
import { furnish, type Here } from '../../support/small-record'

export * from '../../support/small-record'

/** The small record in a database of the test's own. */
export async function openRecord(): Promise<Here> {
  return furnish(await freshCommands())
}
