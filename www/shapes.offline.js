/** Where the offline file finds the shapes of its map: in itself, as a page from disk may load nothing. */
import * as world from "./world.js";

/** The module `world.js`. */
export const importWorld = async () => world;
