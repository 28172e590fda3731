import type { z } from 'zod'
import { type Command, type CommandContext, execute } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Refusal } from '@/lib/core/refusal'
import type { RowIds } from './inputs'
import type { KeyedList } from './references'
import { refusalSentences } from './sentences'

export type Progress = { done: number; total: number; added: number }

/**
 * Where a load stands: the ids behind the data set's keys, and how far it is. A row whose import key is known already
 * is left alone, so that a load that broke off goes on where it stopped and a second one changes nothing.
 */
export class Loader implements RowIds {
  readonly ids = new Map<string, string>()
  private done = 0
  private added = 0

  constructor(
    readonly context: CommandContext,
    private readonly options: { name: string; total: number; onProgress: (progress: Progress) => void },
  ) {}

  /** The stored key of a row: `<data set>:<key>`. */
  importKey(key: string): string {
    return `${this.options.name}:${key}`
  }

  idOf(list: KeyedList, key: string): string {
    const id = this.ids.get(`${list} ${key}`)
    if (id === undefined) throw new RangeError(`no ${list} with key "${key}"`)
    return id
  }

  /** How a row is recognized among stored ones: one on record already by its id, any other by its import key. */
  markOf(list: KeyedList, key: string): string {
    return this.ids.get(`${list} ${key}`) ?? this.importKey(key)
  }

  optionalId(list: KeyedList, key: string | undefined): string | undefined {
    return key === undefined ? undefined : this.idOf(list, key)
  }

  remember(list: KeyedList, key: string, id: string): void {
    this.ids.set(`${list} ${key}`, id)
  }

  /** Runs a command for one row. Throws a Refusal that says which row it was and why. */
  async run<I extends z.ZodType, L, R>(
    row: string,
    command: Command<I, L, R>,
    input: z.input<I>,
  ): Promise<R> {
    try {
      const result = await execute(this.context, command, input)
      this.added += 1
      return result
    } catch (error) {
      if (error instanceof DomainError) throw new Refusal(refusalSentences(row, {}, error).join('\n'))
      throw error
    }
  }

  step(): void {
    this.done += 1
    this.options.onProgress(this.progress())
  }

  progress(): Progress {
    return { done: this.done, total: this.options.total, added: this.added }
  }
}
