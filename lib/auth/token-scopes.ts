import type { Permission } from './permissions'

/** What a token may be made for, each with the permission that its owner must hold too. Accounts and settings are not among them. */
export const tokenScopes = {
  'desk:read': 'desk.read',
  'claims:write': 'claim.draft',
  'evidence:write': 'evidence.attach',
  'assessments:write': 'assessment.propose',
} as const satisfies Record<string, Permission>

export type TokenScope = keyof typeof tokenScopes

export const tokenScopeIds = Object.keys(tokenScopes).filter(isTokenScope)

export function isTokenScope(name: string): name is TokenScope {
  return Object.hasOwn(tokenScopes, name)
}

/** The scope as message ids spell it: no colon. Safe: the same replacement, in the type and in the text. */
export function scopeName<S extends TokenScope>(scope: S): Named<S> {
  return scope.replace(':', '_') as Named<S>
}
type Named<S extends string> = S extends `${infer A}:${infer B}` ? `${A}_${B}` : S
