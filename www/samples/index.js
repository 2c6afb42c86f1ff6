/** Articles of our own writing on real events, by invented outlets: what "Load samples" loads. */
import abuKamal from "./abu-kamal.json";
import crocus from "./crocus.json";
import kerman from "./kerman.json";
import kramatorsk from "./kramatorsk.json";
import solhan from "./solhan.json";

export const samples = [...abuKamal, ...kerman, ...kramatorsk, ...crocus, ...solhan];
