/** Where the served page finds the shapes of its map: in a file of their own. The offline file has its own: shapes.offline.js. */

/** The module `world.js`. */
export const importWorld = () => import("./world.js");
