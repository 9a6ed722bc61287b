/// What Tesseract asks of OpenMP, for one thread: the files of a batch are what runs side by side, and
/// Tesseract's own threads mostly wait on each other. Even of a team of one libgomp wakes the rest of it, by
/// a system call for every column of every line, a twentieth of all the time that reading takes.
///
/// A library that this module brings along finds these before libgomp's, as the module comes first in the
/// order in which names are looked for (dlopen(3)). Their names and their parameters are those of the GNU
/// Offloading and Multi-Processing Runtime Library's manual, "The libgomp ABI".

namespace {

/// Sections of the construct that the thread is in; the next one, from 1.
thread_local unsigned sections = 0, next_section = 1;

} // namespace

#pragma GCC visibility push(default)
extern "C" {

void GOMP_parallel(void (*work)(void*), void* data, unsigned /*threads*/, unsigned /*flags*/)
{
    work(data);
}

void GOMP_parallel_sections(void (*work)(void*), void* data, unsigned /*threads*/, unsigned count,
                            unsigned /*flags*/)
{
    const unsigned outer_sections = sections, outer_next = next_section;
    sections = count;
    next_section = 1;
    work(data);
    sections = outer_sections;
    next_section = outer_next;
}

/// 0 when none is left.
unsigned GOMP_sections_next()
{
    return next_section <= sections ? next_section++ : 0;
}

void GOMP_sections_end_nowait() {}

int omp_get_thread_num()
{
    return 0;
}

int omp_get_num_threads()
{
    return 1;
}
}
#pragma GCC visibility pop
