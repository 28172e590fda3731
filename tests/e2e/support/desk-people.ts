import { type Browser, type BrowserContextOptions, expect, type Page } from 'playwright/test'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import type { Database } from '@/lib/db/client'
import { password, signIn } from './own-desk'

/** Browsers of people whom a spec has put into the tables of a database of its own. */
export function deskPeople(browser: Browser, { url, db }: { url: string; db: Database }) {
  return {
    /** A page of somebody who has just signed in, wherever that leads. */
    async signedIn(actor: Actor, options: BrowserContextOptions = {}): Promise<Page> {
      const passwordHash = await hashPassword(password)
      const { email } = await db.person.update({ where: { id: actor.id }, data: { passwordHash } })
      const page = await this.visitor(options)
      await signIn(page, { email: email ?? '', password })
      await expect(page).not.toHaveURL(/\/login/)
      return page
    },
    async visitor(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL: url, ...options })
      return context.newPage()
    },
  }
}
