/** Where a vendor reads that a submission was received. */
export function receivedPath({ id }: { id: string }): string {
  return `/vendor/submissions/${id}`
}
