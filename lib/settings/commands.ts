import { z } from 'zod'
import { personRoles } from '@/lib/auth/actor'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { fieldIssue } from '@/lib/core/field-issue'
import { settingsTag } from '@/lib/publication/tags'
import { readSetting, settingKeys, settings } from './settings'

/** One of the kinds that settings have; each setting's own schema says more. */
const Value = z.union([z.number(), z.array(z.enum(personRoles))], { error: 'whole_number' })

/** Sets one setting. It counts from the next proposal, page or sweep on; what was decided stays. */
export const changeSetting = command({
  name: 'setting.change',
  permission: 'settings.manage',
  input: z.strictObject({ key: z.enum(settingKeys), value: Value }),
  load: ({ tx, input }) => readSetting(tx, input.key),
  guard: ({ input: { key, value } }) => {
    const { error } = settings[key].schema.safeParse(value, { reportInput: true })
    const issues = error?.issues.map(fieldIssue).map((issue) => ({ ...issue, path: ['value'] }))
    return issues ? new DomainError('invalid', { reason: 'invalid', issues }) : null
  },
  run: async ({ tx, input: { key, value }, loaded, actor, now }) => {
    const data = { value, updatedAt: now, updatedById: actor.id }
    await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data })
    const entry = { subject: { type: 'setting', id: key }, before: { value: loaded }, after: { value } }
    return { result: { key }, audit: [entry], tags: [settingsTag] }
  },
})
