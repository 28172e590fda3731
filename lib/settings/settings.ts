import { z } from 'zod'
import { type PersonRole, personRoles } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { ApprovalCount, approvalDefaults, approvalKeys } from './approvals'

/** What administrators can set: one entry each. The form, the validation and the trail follow from this list. */
export const settings = {
  [approvalKeys.ordinary]: { kind: 'number', schema: ApprovalCount, byDefault: approvalDefaults.ordinary },
  [approvalKeys.hard]: { kind: 'number', schema: ApprovalCount, byDefault: approvalDefaults.hard },
  'contact.working_days': { kind: 'number', schema: z.int().min(1).max(60), byDefault: 5 },
  'stale.after_days': { kind: 'number', schema: z.int().min(1).max(3650), byDefault: 180 },
  'snapshots.kept': { kind: 'number', schema: z.int().min(1).max(3650), byDefault: 30 },
  'second_factor.roles': { kind: 'roles', schema: z.array(z.enum(personRoles)), byDefault: noRoles() },
} as const satisfies Record<string, Setting>

type Setting =
  | { kind: 'number'; schema: z.ZodNumber; byDefault: number }
  | { kind: 'roles'; schema: z.ZodType<PersonRole[]>; byDefault: PersonRole[] }

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey = SettingKey> = z.output<(typeof settings)[K]['schema']>

export const settingKeys = Object.keys(settings).filter(isSettingKey)

/** A setting's value; what nobody has set, or what no longer fits, has its default. */
export async function readSetting<K extends SettingKey>(
  tx: Pick<Tx, 'setting'>,
  key: K,
): Promise<SettingValue<K>> {
  const row = await tx.setting.findUnique({ where: { key } })
  return settingValue(key, row?.value)
}

export type SettingView = {
  key: SettingKey
  value: SettingValue
  /** Null where it has its default. */
  changed: { at: Date; by: string } | null
}

/** All settings with their values and who changed them last, in the order of the list. */
export async function readSettings(tx: Pick<Tx, 'setting'>): Promise<SettingView[]> {
  const rows = await tx.setting.findMany({ include: { updatedBy: { select: { name: true } } } })
  return settingKeys.map((key) => {
    const row = rows.find((candidate) => candidate.key === key)
    const changed = row?.updatedBy ? { at: row.updatedAt, by: row.updatedBy.name } : null
    return { key, value: settingValue(key, row?.value), changed }
  })
}

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settings, key)
}

/** Between which numbers a setting may lie; null where it is no number. */
export function boundsOf(key: SettingKey): { low: number; high: number } | null {
  const setting: Setting = settings[key]
  if (setting.kind !== 'number') return null
  const { minValue, maxValue } = setting.schema
  return { low: minValue ?? 0, high: maxValue ?? Number.MAX_SAFE_INTEGER }
}

/** Safe: schema and default stand in one entry, and so have one type. */
function settingValue<K extends SettingKey>(key: K, stored: unknown): SettingValue<K> {
  const { schema, byDefault } = settings[key]
  return (schema.safeParse(stored).data ?? byDefault) as SettingValue<K>
}

function noRoles(): PersonRole[] {
  return []
}

type Underscored<K extends string> = K extends `${infer A}.${infer B}` ? `${A}_${B}` : K

/** The key as message ids spell it: no dots. Safe: the same replacement, in the type and in the text. */
export function settingName<K extends SettingKey>(key: K): Underscored<K> {
  return key.replace('.', '_') as Underscored<K>
}
