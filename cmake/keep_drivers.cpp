// In programs built with the sanitizers no library is ever unloaded.
// Rule: it hides no leak: what a graphics driver keeps in its own globals is none, but once the driver
// is gone nobody can tell.
extern "C" int dlclose(void*) { return 0; }
