#include "cli/freed_memory.hpp"

#ifdef CONSTANCIA_HAS_MIMALLOC
#include <mimalloc.h>
#endif

namespace constancia {

void keep_freed_memory_for_a_while()
{
#ifdef CONSTANCIA_HAS_MIMALLOC
    constexpr long milliseconds = 1000;
    mi_option_set_default(mi_option_decommit_delay, milliseconds);
#endif
}

} // namespace constancia
