import java.io.*;
import java.nio.charset.StandardCharsets;

/// Writes its arguments, then what is typed, line by line until "end".
public class Typing {
    public static void main(String[] args) throws IOException {
        for (String text : args) System.out.print(text);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null && !line.equals("end"); ) System.out.println("read: " + line);
    }
}
