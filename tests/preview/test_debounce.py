"""Many changes at a time are one."""

from threading import Thread, Timer

from weeknotes.preview.debounce import Debouncer


def test_a_hundred_rings_are_one_change():
    changes = Debouncer(quiet=0.02)
    for _ in range(100):
        changes.notify()
    assert changes.wait()
    Timer(0.1, changes.close).start()
    assert not changes.wait()


def test_a_ring_after_the_wait_is_the_next_change():
    changes = Debouncer(quiet=0)
    changes.notify()
    assert changes.wait()
    changes.notify()
    assert changes.wait()


def test_what_never_gets_quiet_is_taken_as_it_is():
    changes = Debouncer(quiet=60, patience=0.02)
    changes.notify()
    assert changes.wait()


def test_somebody_who_waits_is_sent_home():
    changes = Debouncer()
    said = []
    waiting = Thread(target=lambda: said.append(changes.wait()))
    waiting.start()
    changes.close()
    waiting.join()
    assert said == [False]
