package org.sharon.core.pictures.faces;

/**
 * A frame around what may be a face, in parts of the picture's width and height from 0 to 1.
 *
 * @param left of its left side
 * @param top of its upper side
 */
public record Mark(double left, double top, double width, double height) {

    public double middleX() {
        return left + width / 2;
    }

    public double middleY() {
        return top + height / 2;
    }
}
