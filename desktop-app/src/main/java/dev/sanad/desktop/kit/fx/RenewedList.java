package dev.sanad.desktop.kit.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// A list whose elements are states of something that goes on: a newer state is told as an update of the element, not
/// as another element in its place. A table then fills that row anew instead of all that are seen. Used on the JavaFX
/// thread.
///
/// @param <E> immutable
public final class RenewedList<E> extends ModifiableObservableListBase<E> {
    private final List<E> elements = new ArrayList<>();

    /// Puts a newer state in the place of an older one.
    ///
    /// @return the older one
    public E renew(int index, E now) {
        beginChange();
        E before = elements.set(index, now);
        nextUpdate(index);
        endChange();
        return before;
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    protected void doAdd(int index, E element) {
        elements.add(index, element);
    }

    @Override
    protected E doSet(int index, E element) {
        return elements.set(index, element);
    }

    @Override
    protected E doRemove(int index) {
        return elements.remove(index);
    }
}
