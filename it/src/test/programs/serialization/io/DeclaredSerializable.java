package io;

import java.io.*;

/// A class of the library of which nothing else makes instances: META-INF/native-image of this set says that
/// streams may have them.
public final class DeclaredSerializable {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
        out.writeShort(ObjectStreamConstants.STREAM_VERSION);
        out.writeByte(ObjectStreamConstants.TC_OBJECT);
        out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
        out.writeUTF(String.join(".", "java", "util", "EventObject"));
        out.writeLong(5516075349620653480L);
        out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
        out.writeShort(0);
        out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
        out.writeByte(ObjectStreamConstants.TC_NULL);
        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        System.out.println(read);
        System.out.println(read.getClass().getName() + " " + (read instanceof Serializable));
        System.out.println(bytes.size());
        System.out.println(read.equals(read));
    }
}
