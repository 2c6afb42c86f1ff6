/** The engine on a thread of its own. */
import { serve } from "./engine.js";

serve(self);
