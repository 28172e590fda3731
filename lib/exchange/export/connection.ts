import type pg from 'pg'

export type ExportConnection = {
  client: pg.PoolClient
  /** Gives it back, once: whole after the last answer, broken in the middle of anything. */
  leave: (how: 'whole' | 'broken') => void
}

/**
 * A place and a connection of the pool. A COPY that is broken off goes on streaming and would poison the pool, so
 * the connection of a broken one is destroyed; the server stops the query when it sees that.
 */
export async function exportConnection(
  pool: pg.Pool,
  takePlace: () => () => void,
): Promise<ExportConnection> {
  const leavePlace = takePlace()
  const client = await connect(pool, leavePlace)
  // The statement under way reports what breaks; without a listener the process would end as well.
  const ignore = () => {}
  client.on('error', ignore)
  let left = false
  const leave = (how: 'whole' | 'broken') => {
    if (left) return
    left = true
    if (how === 'whole') client.removeListener('error', ignore)
    client.release(how === 'broken')
    leavePlace()
  }
  return { client, leave }
}

async function connect(pool: pg.Pool, leavePlace: () => void): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    leavePlace()
    throw error
  }
}
