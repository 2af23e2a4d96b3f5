#include <kaohe/expr/quantity.hpp>

// A scheme in C++ writes a tenth as a scheme in a document does.
#ifdef KAOHE_BAD
kaohe::quantity const tenth = 0.1;
#else
kaohe::quantity const tenth = "0.1";
#endif
