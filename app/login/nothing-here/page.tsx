import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NothingHere } from './nothing-here'

/** The page renders what is missing; that its head does not find it makes the answer a 404 with words in it. */
export async function generateMetadata(): Promise<Metadata> {
  notFound()
}

/** Where every address leads that is not there, or not for this account; nothing tells the two apart. */
export default function NothingHerePage() {
  return <NothingHere />
}
