import { permissions } from '@/lib/auth/permissions'

/** The condition under which a person may see what notices are about, now. */
export const seesTheDesk = {
  kind: 'person' as const,
  disabledAt: null,
  roles: { some: { role: { in: [...permissions['desk.read']] } } },
}
