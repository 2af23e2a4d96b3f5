// The one file that compiles Boost.JSON itself.
#include <boost/json/src.hpp>
