export async function* attackByKills() {}
