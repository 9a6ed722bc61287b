/// What Tesseract asks of OpenMP, for one thread: the files of a batch are what runs side by side, and
/// Tesseract's own threads mostly wait on each other. Even of a team of one libgomp wakes the rest of it, by
/// a system call for every column of every line, a twentieth of all the time that reading takes.
///
/// A library that this module brings along looks for these in the program and the program's own libraries,
/// none of which has them, then in this module, and only then in libgomp (dlopen(3)). Their names and
/// parameters are those of the header of libgomp's entry points, libgomp_g.h, of GCC 12, and of the manual's
/// chapter on OpenMP's runtime library routines. What is not here, libgomp answers.

namespace {

/// The sections of a construct: how many, and the next one, from 1.
struct Sections {
    unsigned count = 0, next = 1;
};

/// Those of the construct that the thread is in.
thread_local Sections sections;

void run(void (*work)(void*), void* data, Sections inner)
{
    const Sections outer = sections;
    sections = inner;
    work(data);
    sections = outer;
}

} // namespace

#pragma GCC visibility push(default)
extern "C" {

void GOMP_parallel(void (*work)(void*), void* data, unsigned /*threads*/, unsigned /*flags*/)
{
    run(work, data, {});
}

void GOMP_parallel_sections(void (*work)(void*), void* data, unsigned /*threads*/, unsigned count,
                            unsigned /*flags*/)
{
    run(work, data, {count});
}

/// 0 when none is left.
unsigned GOMP_sections_next()
{
    return sections.next <= sections.count ? sections.next++ : 0;
}

/// The first one, for a compiler that does not make one call of the parallel region and its sections.
unsigned GOMP_sections_start(unsigned count)
{
    sections = {count};
    return GOMP_sections_next();
}

void GOMP_sections_end() {}

void GOMP_sections_end_nowait() {}

void GOMP_barrier() {}

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
